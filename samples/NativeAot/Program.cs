using Byok;
using NativeAot;

// A key that begins with demo- is answered by this app itself, so the sample runs without a provider and without a network.
[assembly: ByokProvider("demo", DisplayName = "Demo", KeyPrefix = "demo-", DefaultModel = "demo-1", BaseUrl = "http://localhost" + DemoUpstream.Path)]

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ChatJson.Default));

var app = builder.Build();
app.MapPost("/api/chat", ChatEndpoint.AnswerAsync);
app.MapDemoUpstream();
app.Run();
