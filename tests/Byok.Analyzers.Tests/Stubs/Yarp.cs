// What the tests use of YARP, which depends on a package that is not on the feed. Names from Yarp.ReverseProxy 2.1.0.
#nullable disable
using System.Collections.Generic;
using System.Net.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Yarp.ReverseProxy.Transforms.Builder
{
    public class TransformBuilderContext;
}

namespace Yarp.ReverseProxy.Transforms
{
    public static class QueryTransformExtensions
    {
        public static Builder.TransformBuilderContext AddQueryValue(this Builder.TransformBuilderContext context, string queryKey, string value, bool append = true) => context;
    }

    public class QueryTransformContext
    {
        public IDictionary<string, StringValues> Collection => new Dictionary<string, StringValues>();
    }

    public class RequestTransformContext
    {
        public HttpRequestMessage ProxyRequest { get; init; }
        public string DestinationPrefix { get; set; }
        public PathString Path { get; set; }
        public QueryTransformContext Query { get; set; }
    }
}
