using Microsoft.AspNetCore.Mvc;

namespace Byok.Tests.Endpoints;

[ApiController]
[Byok]
[Route("marked-controller")]
public sealed class MarkedController : ControllerBase
{
    [HttpPost]
    public string Post() => HttpContext.GetByokCredentials().Provider;
}
