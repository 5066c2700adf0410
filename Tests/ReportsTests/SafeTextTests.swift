import Testing

@testable import Reports

struct SafeTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("a\tb\nc\rd", "a\\tb\\nc\\rd"), ("\u{1B}[31m", "\\x1b[31m"),
    ("\u{9B}2J\u{7F}", "\\x9b2J\\x7f"), ("a\u{202E}b\u{2066}", "aU+202EbU+2066"),
    ("a\u{200B}\u{FEFF}\u{E0041}b", "aU+200BU+FEFFU+E0041b"), ("\u{301}x", "U+0301x"),
    ("e\u{301}", "e\u{301}"), ("\r\n", "\\r\\n"), ("日本 🤖 قاعدة", "日本 🤖 قاعدة"),
    ("::error::x", ":\\:error:\\:x"), ("##[add-mask]x", "##\\[add-mask]x"),
    ("##vso[task]", "##vso\\[task]"), ("##teamcity[x]", "##teamcity\\[x]"),
    ("section_start:1:x", "section_start\\:1:x"), ("# [x]", "# [x]"),
  ])
  func `what would act is shown`(text: String, expected: String) {
    let safe = SafeText.line(text)
    #expect(Array(safe.utf8) == Array(expected.utf8))
    #expect(Array(SafeText.line(safe).utf8) == Array(safe.utf8))
  }

  @Test(arguments: [
    ("é", "\\u{e9}"), ("a·b…c–d×e→f", "a-b...c-dxe->f"), ("█▒░", "#+."), ("日", "\\u{65e5}"),
  ])
  func `ascii mode has its own look`(text: String, expected: String) {
    #expect(SafeText.line(text, ascii: true) == expected)
  }

  @Test(arguments: [
    ("password: hunter2", "password: [masked]"),
    ("PASSWORD=hunter2 next", "PASSWORD=[masked] next"),
    ("\"api_key\": \"abc\"", "\"api_key\": \"[masked]\""),
    ("OPENAI_API_KEY=xyz;a", "OPENAI_API_KEY=[masked];a"),
    ("Authorization: Basic dXNlcjpw", "Authorization: [masked]"),
    ("key sk-abc123def456", "key sk-[masked]"), ("AKIAIOSFODNN7EXAMPLE", "AKIA[masked]"),
    ("ghp_abcdef0123456789", "ghp_[masked]"), ("Bearer abc123def456", "Bearer [masked]"),
    ("https://user:pass@host/x", "https://[masked]@host/x"),
    ("a -----BEGIN RSA PRIVATE KEY----- b", "a [masked]"),
    ("max_tokens: 4096", "max_tokens: 4096"), ("risk-based-1234567890", "risk-based-1234567890"),
    ("token: ${TOKEN}", "token: ${TOKEN}"), ("password: none", "password: none"),
    ("a bearer of news", "a bearer of news"), ("https://host/a@b", "https://host/a@b"),
    ("secret", "secret"), ("password:", "password:"),
    ("api_key: os.environ/KEY", "api_key: os.environ/KEY"),
  ])
  func `secrets are masked and nothing else`(text: String, expected: String) {
    #expect(SafeText.line(text) == expected)
    #expect(SafeText.line(SafeText.line(text)) == expected)
  }

  @Test func `the value of a secret attribute is masked whole`() {
    #expect(SafeText.value("anything", of: "api_key") == "[masked]")
    #expect(SafeText.value("anything", of: "owner") == "anything")
    #expect(SafeText.value("", of: "token") == "")
  }

  @Test func `masking a long text takes linear time`() {
    let patterns = [
      "://", "password:", "bearer ", "sk-", "##", "::", "\"password\": \"", "eyJ",
      "authorization:${",
    ]
    for pattern in patterns {
      let text = String(repeating: pattern, count: 20_000)
      let clock = ContinuousClock()
      let time = clock.measure { _ = SafeText.line(text) }
      #expect(time < .seconds(10), "\(pattern)")
    }
  }
}
