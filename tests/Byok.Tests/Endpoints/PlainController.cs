using Microsoft.AspNetCore.Mvc;

namespace Byok.Tests.Endpoints;

[ApiController]
[Route("plain-controller")]
public sealed class PlainController : ControllerBase
{
    [HttpPost]
    public string Post() => HttpContext.GetByokCredentials().Provider;
}
