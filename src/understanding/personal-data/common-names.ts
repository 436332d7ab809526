/**
 * Given names that many people in this country have, and that are no words of their languages: after "im" in small letters, or "मैं",
 * nothing else tells a name. Hope, Grace, Mark, Will and their like are left out.
 */
export const commonNames =
  'aaliyah aaron abbie abdul abdullah abigail adam aditi adrian agnieszka ahmed aisha aleksandra alex alexander alexandra alfie ali alice alina alison ' +
  'amanda amandeep amber amelia amina amir amy ana anastasia andrea andreea andrew andrius angela anita anjali ann anna anne annie anthony antonia arjun ' +
  'arthur asha ashley asma ayesha ayse barbara beata becca becky ben benjamin beth bethan bethany billy brian bridget bronwen callum cameron carol caroline ' +
  'catherine cerys charles charlie charlotte cheryl chloe chris christina christine christopher ciara claire colin connor courtney craig cristina daiva ' +
  'daniel danielle daria darren dave david dean debbie deborah declan deepa denise derek diana diane dilan dinesh donna dorota dylan edward eileen elaine ' +
  'eleanor elena elif elizabeth ella ellie emily emma emine ethan eve evie ewa farah fatima fatma fatemeh fiona florence frances francesca freya gareth gary ' +
  'gavin gemma geoff george georgia georgina gillian gintare golnaz gosia graham gurpreet gwen hamza hannah harjit harpreet harriet harry hasan hassan hayley hetal ' +
  'heather helen henry holly hussain iain ian ibrahim imran ines inga ioana iqra irena iryna isabel isabella isla ivan jacob jacqueline jade jagdeep jaime jake ' +
  'james jamie jan jane janet janice jasmine jason jaspreet javier jayden jean jenna jennifer jenny jess jessica joan joanna joanne joe joel john jolanta ' +
  'jonathan jordan jose joseph josh joshua joyce judith julia julian julie kamal karen karim karl karolina kasia kate katarzyna kateryna katherine kathleen ' +
  'kathryn katie katy kavita kayleigh keith kelly kelsey ken kenneth kerry kevin khadija khalid kieran kim kimberley kiran kirsty komal kuldeep kulwinder kyle laila ' +
  'laura lauren leah leanne lee leila lena leo leon lesley lewis liam lina linda lindsay lisa liz lorraine louise luca lucia lucy luke lynn lynne maciej ' +
  'magdalena malgorzata manisha mandeep manjit margaret maria mariam marie marina marta martin martina mary maryam matt matthew megan mehmet mehwish melanie ' +
  'melissa michael michelle miguel mike mohamed mohammad mohammed molly monika mustafa nadia naomi natalia natalie natasha nathan nawal neha neil nicholas ' +
  'nicola nicole nigel nikki nina noor nora nosheen oksana oleksandr olena olga oliver olivia omar owen oxana pamela parisa parminder patricia paul paula pauline ' +
  'pavel payal peter phil philip phoebe piotr pooja priya rabia rachel rahul raj rajesh raluca ramona rania ravi raymond razia rebecca rehana rhian rhys ' +
  'richard rita rizwan robert robin roger rohan roksana ronald rosie roxana ruma rumi ruta ryan ryszard sabina sadia saima saira sally sam samantha samina samira samuel ' +
  'sana sandeep sandra sanjay sara sarah sarwar scott sean sergiu seren shabana shabnam shafiq shahid shannon sharon shaun shazia sheila shirin shirley shreya sian ' +
  'simon simran sinead siobhan skye sofia sonia sophia sophie stacey stanislaw stefan stephanie stephen steve steven stuart sukhi sukhdeep sultana ' +
  'suman sunita susan suzanne svetlana sylwia tamara tamsin tania tanya tara tariq tasha tatiana teresa thomas tina toby tom tomasz tony tracey tracy usha ' +
  'valentina valerie vanessa veronica vicky victoria vikram wayne wendy wiktoria yasmin yasmine yusuf yvonne zahra zainab zara zeynep zoe zofia zuzanna ' +
  'فاطمة محمد احمد حسن حسين عائشة خديجة زينب مريم يوسف ابراهيم اسماعيل مصطفى محمود عبدالله ليلى سارة سعاد سميرة نادية رانيا ياسمين ' +
  'سلمى رقية شيماء مها رنا لينا دينا سلوى طارق بلال عثمان حمزة علاء زهرا نرگس مهدی سمیرا پریسا نسرین آرش بهرام کامران نازنین لیلا ' +
  'ناهید پروین فریده نیلوفر یاسمن سمیه مسعود سهراب فرهاد جمشید عائشہ فاطمہ صائمہ نازیہ شازیہ ثمینہ رخسانہ شبانہ رضیہ مہوش عمران نوید ' +
  'جاوید عدنان فرحان سلمان ارشد شیلان ئاڤان شنۆ چنور ئاراس سۆران هاوژین بێریڤان نازدار گوڵاڵە ڕۆژان ' +
  'सुनीता अनीता प्रियंका नेहा सरिता संगीता मीना सीता राधा कमला विमला रीना अंजलि मोनिका निशा राजेश सुरेश रमेश महेश मुकेश संजय अमित ' +
  'राहुल रोहित मोहित मनोज अनिल सुनील राकेश प्रदीप कुलदीप हरप्रीत मनप्रीत सिमरन आयशा फातिमा शबाना रुखसाना यास्मीन मोहम्मद इमरान प्रिया ' +
  'नीतू पिंकी स्वाति श्वेता ' +
  'ਸਿਮਰਨ ਹਰਪ੍ਰੀਤ ਮਨਪ੍ਰੀਤ ਗੁਰਪ੍ਰੀਤ ਜਸਪ੍ਰੀਤ ਅਮਨਦੀਪ ਸੰਦੀਪ ਕੁਲਦੀਪ ਰਾਜਵਿੰਦਰ ਸੁਖਵਿੰਦਰ ਬਲਵਿੰਦਰ ਕੁਲਵਿੰਦਰ ਪਰਮਿੰਦਰ ਹਰਜੀਤ ਮਨਜੀਤ ਗੁਰਮੀਤ ਜਸਵਿੰਦਰ ' +
  'ਬਲਜੀਤ ਸੁਰਜੀਤ ਕਮਲਜੀਤ ਹਰਜਿੰਦਰ ਨਵਜੋਤ ਨਵਦੀਪ ਰਮਨਦੀਪ ਕਿਰਨਦੀਪ ਜਸਲੀਨ ਗੁਰਦੀਪ ਸਰਬਜੀਤ ਦਲਜੀਤ ਪ੍ਰਭਜੋਤ ' +
  'સુનીતા અનીતા પ્રિયા નેહા મીના હેતલ કિંજલ પાયલ જિજ્ઞા સંગીતા કોકિલા જયશ્રી રમીલા દક્ષા નીતા હીના ફાલ્ગુની પિનલ રાજેશ મહેશ સુરેશ ' +
  'દિનેશ હિતેશ જીગ્નેશ ભાવેશ નિલેશ કેતન હાર્દિક અમિત ફાતિમા આયેશા ' +
  'সুমি রুমা শারমিন নাসরিন ফাতেমা ফাতিমা আয়েশা খাদিজা তাসলিমা রহিমা সালমা নাজমা রোকেয়া শিরিন সাবিনা রেহানা হালিমা জেসমিন সুমাইয়া ' +
  'মরিয়ম মোহাম্মদ আব্দুল রহিম কামাল জামাল রফিক শফিক হাসান হোসেন ইমরান রিনা মিতা প্রিয়া ' +
  'олена оксана ірина наталія наталя тетяна світлана людмила юлія катерина марія анна анастасія вікторія ольга галина валентина ' +
  'андрій олександр сергій володимир дмитро іван петро микола василь тарас богдан юрій';
