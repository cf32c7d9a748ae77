// What the three APIs differ in. Each address is the provider's own, behind the proxy.
export const apis = {
  openai: {
    path: () => 'chat/completions',
    body: (model, content) => ({ model, messages: [{ role: 'user', content }], stream: true, stream_options: { include_usage: true } }),
    textOf: event => event.choices?.[0]?.delta?.content,
    tokensOf: event => event.usage?.completion_tokens,
    isEnd: (event, data) => data === '[DONE]',
  },
  anthropic: {
    path: () => 'messages',
    body: (model, content) => ({ model, messages: [{ role: 'user', content }], stream: true, max_tokens: 4096 }),
    textOf: event => event.delta?.text,
    tokensOf: event => event.usage?.output_tokens,
    isEnd: event => event.type === 'message_stop',
  },
  gemini: {
    path: model => `models/${encodeURIComponent(model)}:streamGenerateContent?alt=sse`,
    body: (model, text) => ({ contents: [{ role: 'user', parts: [{ text }] }] }),
    textOf: event => event.candidates?.[0]?.content?.parts?.map(part => part.text).join(''),
    tokensOf: event => event.usageMetadata?.candidatesTokenCount,
    isEnd: event => Boolean(event.candidates?.[0]?.finishReason),
  },
};
