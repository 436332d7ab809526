import type { Service } from '../schemas/service.ts';

/** What a term of somebody else's list means to us. */
export type Meaning = {
  needs?: readonly string[];
  forms?: readonly string[];
  does?: readonly Service['does'][number][];
  people?: 'women' | 'men';
};

/**
 * Names of terms, whole, in whatever list: only those that cannot mean anything else. A word that is not here adds
 * nothing, and a person sets the field. Read by someone who knows the sector before a line is added.
 */
export const meanings: readonly [readonly string[], Meaning][] = [
  [
    [
      'domestic abuse',
      'domestic violence',
      'domestic violence and abuse',
      'domestic abuse and violence',
      'domestic abuse support',
      'domestic violence support',
      'victims of domestic abuse',
    ],
    { needs: ['domestic-abuse'] },
  ],
  [
    ['coercive control', 'controlling or coercive behaviour'],
    { needs: ['domestic-abuse'], forms: ['coercive-control'] },
  ],
  [['economic abuse'], { needs: ['domestic-abuse'], forms: ['economic'] }],
  [['elder abuse'], { needs: ['domestic-abuse'], forms: ['of-an-older-person'] }],
  [
    [
      'sexual violence',
      'sexual abuse',
      'rape and sexual abuse',
      'rape and sexual violence',
      'sexual violence support',
    ],
    { needs: ['sexual-violence'] },
  ],
  [['rape'], { needs: ['sexual-violence'], forms: ['rape'] }],
  [['sexual assault'], { needs: ['sexual-violence'], forms: ['assault'] }],
  [['childhood sexual abuse'], { needs: ['sexual-violence'], forms: ['childhood-abuse'] }],
  [['stalking', 'stalking support'], { needs: ['stalking'] }],
  [['stalking and harassment'], { needs: ['stalking', 'harassment'] }],
  [['harassment'], { needs: ['harassment'] }],
  [
    [
      'honour based abuse',
      'honour based violence',
      'so called honour based abuse',
      'so called honour based violence',
    ],
    { needs: ['honour-based-abuse'] },
  ],
  [['forced marriage', 'forced marriages'], { needs: ['forced-marriage'] }],
  [['fgm', 'female genital mutilation', 'female genital mutilation fgm'], { needs: ['fgm'] }],
  [['online abuse'], { needs: ['online-abuse'] }],
  [
    ['image based abuse', 'intimate image abuse', 'revenge porn'],
    { needs: ['online-abuse'], forms: ['image-based-abuse'] },
  ],
  [['sextortion'], { needs: ['online-abuse'], forms: ['sextortion'] }],
  [['spiking', 'drink spiking'], { needs: ['spiking'] }],
  [['modern slavery'], { needs: ['exploitation'], forms: ['modern-slavery'] }],
  [['human trafficking', 'victims of trafficking'], { needs: ['exploitation'], forms: ['trafficking'] }],
  [
    ['sexual exploitation', 'child sexual exploitation'],
    { needs: ['exploitation'], forms: ['sexual-exploitation'] },
  ],
  [['cuckooing'], { needs: ['exploitation'], forms: ['cuckooing'] }],
  [['helpline', 'helplines', 'telephone helpline'], { does: ['helpline'] }],
  [['outreach', 'outreach support'], { does: ['outreach'] }],
  [
    ['refuge', 'refuges', 'womens refuge', 'womens refuges', 'domestic abuse refuge', 'safe accommodation'],
    { does: ['refuge-access'] },
  ],
  [
    [
      'idva',
      'independent domestic violence adviser',
      'independent domestic violence advisor',
      'independent domestic violence adviser idva',
    ],
    { does: ['idva'] },
  ],
  [
    [
      'isva',
      'independent sexual violence adviser',
      'independent sexual violence advisor',
      'independent sexual violence adviser isva',
    ],
    { does: ['isva'] },
  ],
  [
    [
      'sarc',
      'sexual assault referral centre',
      'sexual assault referral centres',
      'sexual assault referral centre sarc',
    ],
    { does: ['sarc'] },
  ],
  [['counselling', 'counselling services', 'counselling service'], { does: ['counselling'] }],
  [['advocacy', 'advocacy services'], { does: ['advocacy'] }],
  [['emotional support'], { does: ['emotional-support'] }],
  [['legal advice', 'legal services', 'legal help'], { does: ['legal'] }],
  [['housing advice', 'homelessness advice'], { does: ['housing'] }],
  [['debt advice', 'money advice'], { does: ['money'] }],
  [['immigration advice'], { does: ['immigration'] }],
  [
    ['domestic abuse perpetrator programme', 'perpetrator programme', 'perpetrator programmes'],
    { does: ['perpetrator-programme'] },
  ],
  [['information', 'advice'], { does: ['information'] }],
  [['women only'], { people: 'women' }],
  [['men only'], { people: 'men' }],
];
