/// A generator of repeatable numbers, so that a test that fails fails again.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
  }

  /// Gives a number from nought to below a bound.
  mutating func number(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int((state >> 16) % UInt64(max(1, bound)))
  }

  /// Gives one of some things; the first of none is a fault of the test.
  mutating func pick<Thing>(_ things: [Thing]) -> Thing {
    things[number(below: things.count)]
  }
}
