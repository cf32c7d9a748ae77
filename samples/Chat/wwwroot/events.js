/** Reads server-sent events from the body of a fetch. (An EventSource cannot send headers, so it cannot send a key.) */
export async function* readEvents(body) {
  let text = '';
  for await (const chunk of piecesOf(body)) {
    text += chunk;
    let end;
    while ((end = text.indexOf('\n\n')) >= 0) {
      yield parse(text.slice(0, end));
      text = text.slice(end + 2);
    }
  }
}

async function* piecesOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let step; !(step = await reader.read()).done;)
      yield step.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function parse(block) {
  const event = { name: 'message', data: '' };
  for (const line of block.split('\n')) {
    if (line.startsWith('event: '))
      event.name = line.slice(7);
    else if (line.startsWith('data: '))
      event.data += line.slice(6);
  }
  return { name: event.name, data: JSON.parse(event.data || '{}') };
}
