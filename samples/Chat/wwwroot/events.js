/** Reads server-sent events from the body of a fetch. (An EventSource cannot send headers, so it cannot send a key.) */
export async function* readEvents(body) {
  let rest = '';
  let event = { name: 'message', data: '' };
  for await (const chunk of piecesOf(body)) {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop();
    for (const line of lines) {
      const [, field, value] = /^(\w*):? ?(.*)$/.exec(line);
      if (field === 'event') {
        event.name = value;
      } else if (field === 'data') {
        event.data += value;
      } else if (!line) {
        if (event.data)
          yield event;
        event = { name: 'message', data: '' };
      }
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
