// What the tests use of Flurl 4, of which the package feed only has old versions.
#nullable disable
using System.Collections.Generic;

namespace Flurl
{
    public class Url
    {
        public Url(string baseUrl = null) { }
        public Url(System.Uri uri) { }
        public Url SetQueryParam(string name, object value) => this;
        public Url SetQueryParams(object values) => this;
        public Url SetQueryParams(IEnumerable<string> names) => this;
        public Url AppendQueryParam(string name, object value) => this;
        public Url AppendQueryParam(object values) => this;
        public Url AppendQueryParams(params string[] names) => this;
        public Url AppendPathSegment(object segment) => this;
        public Url AppendPathSegments(params object[] segments) => this;
    }

    public static class GeneratedExtensions
    {
        public static Url SetQueryParam(this string url, string name, object value) => new(url);
        public static Url SetQueryParams(this string url, object values) => new(url);
        public static Url SetQueryParams(this string url, IEnumerable<string> names) => new(url);
        public static Url AppendQueryParam(this string url, string name, object value) => new(url);
        public static Url AppendQueryParam(this string url, object values) => new(url);
        public static Url AppendQueryParams(this string url, params string[] names) => new(url);
        public static Url AppendPathSegment(this string url, object segment) => new(url);
        public static Url AppendPathSegments(this string url, params object[] segments) => new(url);
    }
}
