import { Refusal, ask, getProviders } from './api.js';
import { Log } from './log.js';
import { Settings } from './settings.js';

// Within the limits of the server; older messages are forgotten.
const maxMessages = 20;

const [composer, message, send, stop, status] = ['composer', 'message', 'send', 'stop', 'status'].map(id => document.getElementById(id));
const settings = new Settings();
const log = new Log(document.getElementById('log'));
let conversation = [];
let running = null;

composer.addEventListener('submit', event => {
  event.preventDefault();
  const text = message.value.trim();
  if (text && !running)
    answer(text);
});

message.addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    composer.requestSubmit();
  }
});

document.addEventListener('keydown', event => event.key === 'Escape' && running?.abort());
stop.addEventListener('click', () => running?.abort());

getProviders().then(choices => settings.show(choices), showFailure);

async function answer(text) {
  const question = { role: 'user', content: text };
  const questionElement = log.addQuestion(text);
  const answerElement = log.addAnswer(settings.name);
  message.value = '';
  setRunning(new AbortController());

  let received = '';
  try {
    const pieces = ask(settings.read(), [...conversation, question], running.signal);
    let step;
    while (!(step = await pieces.next()).done) {
      received += step.value;
      answerElement.write(step.value);
    }
    if (step.value === 'length' || step.value === 'content_filter')
      answerElement.note(step.value === 'length' ? 'Cut off: the model reached its length limit.' : 'Cut off by the provider\u2019s content filter.');
    status.textContent = 'Done.';
  } catch (error) {
    if (running.signal.aborted) {
      answerElement.note('Stopped.');
      status.textContent = 'Stopped.';
    } else {
      status.textContent = '';
      showFailure(error);
    }
  } finally {
    answerElement.end();
    setRunning(null);
  }

  if (received) {
    conversation = [...conversation, question, { role: 'assistant', content: received }].slice(-maxMessages);
    return;
  }
  // Nothing came: give the question back, to be sent again.
  answerElement.remove();
  questionElement.remove();
  message.value ||= text;
}

function setRunning(controller) {
  running = controller;
  send.disabled = controller !== null;
  stop.disabled = controller === null;
  if (controller)
    status.textContent = 'Answering\u2026';
  message.focus();
}

function showFailure(error) {
  log.addRefusal(error instanceof Refusal
    ? error
    : new Refusal({ title: 'The server cannot be reached', code: 'network', detail: 'Check that the app is running, and try again.' }));
}
