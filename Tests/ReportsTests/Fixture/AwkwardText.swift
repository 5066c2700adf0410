/// Text that attacks whatever shows it, in the places where evidence speaks.
enum AwkwardText {
  static let escape = "\u{1B}[31mred\u{1B}[0m\u{9B}2J\u{7}\r"
  static let bidi = "abc\u{202E}fed\u{2066}x\u{2069}"
  static let hidden = "a\u{200B}b\u{E0041}\u{FEFF}"
  static let markup = "\"quoted\" <script>alert('&')</script> | * _ ~ ` [x](javascript:y)"
  static let mention = "@security-team see #42, https://evil.example and www.evil.example"
  static let heading = "one\n---\n# Owned\n## [link](http://evil.example)\n```\n<h1>x</h1>"
  static let commands =
    "::error file=x::forged ##[add-mask]x ##vso[task.setvariable]y section_start:1:z"
  static let secrets =
    "password: hunter2! api_key=\"sk-abc123def456\" AKIAIOSFODNN7EXAMPLE https://u:p@host.example/x"
  static let asian = "保険金請求アシスタント🤖 قاعدة البيانات"
  static let combining = "\u{338}starts with a mark"
  static let long = String(repeating: "averylongwordwithoutanyspace", count: 11)

  /// Everything at once, on several lines.
  static let everything =
    [
      heading, escape, bidi, hidden, markup, mention, commands, secrets, asian, combining, long,
    ].joined(separator: "\n")
}
