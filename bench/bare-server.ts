import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
} from 'botbuilder';
import { createServer, plugins } from 'restify';

/** The least that answers Bot Framework: what any bot of this SDK pays to start and to stand idle. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new ActivityHandler();
const server = createServer();
server.use(plugins.bodyParser());
server.get('/health', (_request, response, next) => {
  response.send(200, { status: 'ok' });
  next();
});
server.post('/api/messages', async (request, response) => {
  // The types of restify and botbuilder differ in what may be undefined, and in nothing else.
  await adapter.process(request as Request, response, (context) => bot.run(context));
});
const { PORT, HOST = '127.0.0.1' } = process.env;
server.listen(Number(PORT), HOST);
process.once('SIGTERM', () => process.exit(0));
