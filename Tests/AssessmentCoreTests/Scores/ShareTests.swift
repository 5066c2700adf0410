import AssessmentCore
import Testing

@Suite struct ShareTests {
  @Test func `the mean of shares is exact`() {
    let mean = Share.mean([Share(sum: 10_000, count: 3), Share(sum: 10_000, count: 7)])
    #expect(mean == Share(sum: 50_000, count: 21))
  }

  @Test func `there is no mean of nothing`() {
    #expect(Share.mean([]) == nil)
  }

  @Test func `the mean of shares without a small common multiple is rounded down`() {
    let primes = [999_983, 999_979, 999_961]
    let mean = Share.mean(primes.map { Share(sum: $0 * 5_000 + 4_999, count: $0) })
    #expect(mean == Share(sum: 15_000, count: 3))
  }

  @Test(arguments: [
    (7, 8, "0.875"), (122, 129, "0.946"), (117, 129, "0.907"), (0, 0, "0.000"), (1, 1, "1.000"),
    (2, 3, "0.667"),
  ])
  func `a ratio is printed with three decimals`(part: Int, whole: Int, text: String) {
    #expect(Ratio(part: part, whole: whole).share.threeDecimals == text)
  }
}
