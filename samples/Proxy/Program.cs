using ProxySample;

var builder = WebApplication.CreateBuilder(args);
// Leave these two lines out, and the proxy talks to the providers themselves.
var offline = await OfflineProviders.StartAsync(builder.Configuration);
builder.Services.AddByokProxy(offline.Configure);

var app = builder.Build();
app.UseSecurityHeaders();
app.UseFileServer();

// byok.js with <byok-settings>, which collects and keeps the key in the browser: /_byok/byok.js.
app.MapByokAssets();

// The whole backend: /byok/proxy/{provider}/{path} goes to that provider with the key of whoever asks, and the answer streams back.
app.MapByokProxy();

app.Run();
