/** Yields the data of server-sent events from the body of a fetch. (An EventSource cannot send headers, so it cannot send a key.) */
export async function* readEvents(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    let rest = '';
    let data = [];
    for (let step; !(step = await reader.read()).done;) {
      const lines = (rest + step.value).split('\n');
      rest = lines.pop();
      for (const line of lines.map(line => line.replace(/\r$/, ''))) {
        if (line.startsWith('data:')) {
          data.push(line.slice(5).replace(/^ /, ''));
        } else if (!line && data.length) {
          yield data.join('\n');
          data = [];
        }
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
