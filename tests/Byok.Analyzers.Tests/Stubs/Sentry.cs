// What the tests use of Sentry, which is not on the package feed.
#nullable disable
using System;
using System.Collections.Generic;

namespace Sentry
{
    public interface ISentryClient;

    public interface IHub : ISentryClient;

    public interface IHasTags
    {
        void SetTag(string key, string value);
    }

    public interface IHasExtra
    {
        void SetExtra(string key, object value);
    }

    public interface IHasData
    {
        void SetData(string key, object value);
    }

    public interface ISpan : IHasTags, IHasExtra
    {
        string Description { get; set; }
    }

    public static class SentrySdk
    {
        public static void CaptureMessage(string message, int level = 0) { }
        public static void CaptureException(Exception exception) { }
        public static void AddBreadcrumb(string message, string category = null, string type = null, IDictionary<string, string> data = null) { }
    }

    public static class HubExtensions
    {
        public static void AddBreadcrumb(this IHub hub, string message, string category = null, string type = null, IDictionary<string, string> data = null) { }
    }

    public static class SentryClientExtensions
    {
        public static void CaptureMessage(this ISentryClient client, string message, int level = 0) { }
        public static void CaptureException(this ISentryClient client, Exception ex) { }
    }

    public static class HasTagsExtensions
    {
        public static void SetTags(this IHasTags hasTags, IEnumerable<KeyValuePair<string, string>> tags) { }
    }

    public static class HasExtraExtensions
    {
        public static void SetExtra(this IHasExtra hasExtra, string key, object value) { }
        public static void SetExtras(this IHasExtra hasExtra, IEnumerable<KeyValuePair<string, object>> values) { }
    }

    public class Scope
    {
        public void SetTag(string key, string value) { }
        public void SetExtra(string key, object value) { }
    }

    public sealed class SentryContexts
    {
        public object this[string key] { get => null; set { } }
    }

    public sealed class Contexts
    {
        public object this[string key] { get => null; set { } }
    }

    public sealed class SentryUser
    {
        public string Id { get; set; }
        public string Username { get; set; }
    }

    public sealed class User
    {
        public string Id { get; set; }
        public string Username { get; set; }
    }

    public sealed class Breadcrumb
    {
        public Breadcrumb(string message, string type, IReadOnlyDictionary<string, string> data = null, string category = null) { }
    }
}
