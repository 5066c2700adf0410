/// A length of time to the nanosecond, at most about 292 years either way.
///
/// The limit is that of the reference implementation, whose tests demand a range error beyond it.
package struct TimeSpan: Hashable, Comparable, Sendable {
  /// The length in nanoseconds.
  package let nanoseconds: Int64

  package init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// Makes a time span of whole seconds, or gives `nil` when it is out of range.
  package init?(seconds: Int64) {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    guard !overflow else { return nil }
    nanoseconds = product
  }

  /// The whole seconds, rounded towards zero.
  package var seconds: Int64 { nanoseconds / 1_000_000_000 }

  package static func < (left: TimeSpan, right: TimeSpan) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// Gives the sum, or `nil` when it is out of range.
  package func adding(_ other: TimeSpan) -> TimeSpan? {
    let (sum, overflow) = nanoseconds.addingReportingOverflow(other.nanoseconds)
    return overflow ? nil : TimeSpan(nanoseconds: sum)
  }

  /// Gives the difference, or `nil` when it is out of range.
  package func subtracting(_ other: TimeSpan) -> TimeSpan? {
    let (difference, overflow) = nanoseconds.subtractingReportingOverflow(other.nanoseconds)
    return overflow ? nil : TimeSpan(nanoseconds: difference)
  }

  /// The span as `string()` writes it: seconds with as many decimals as are needed, for
  /// instance `1.5s`.
  package var text: String {
    let magnitude = nanoseconds.magnitude
    let sign = nanoseconds < 0 ? "-" : ""
    return
      "\(sign)\(magnitude / 1_000_000_000)\(Timestamp.fraction(magnitude % 1_000_000_000))s"
  }

  /// Reads a span such as `1h45m`, `-1.5s` or `10ms`, or gives `nil` when it is not one or is out
  /// of range.
  package init?(text: String) {
    var bytes = Array(text.utf8)[...]
    var negative = false
    if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      negative = sign == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    if bytes.elementsEqual([UInt8(ascii: "0")]) {
      self.init(nanoseconds: 0)
      return
    }
    guard !bytes.isEmpty else { return nil }
    var total: UInt64 = 0
    while !bytes.isEmpty {
      guard let part = TimeSpan.part(&bytes) else { return nil }
      let (sum, overflow) = total.addingReportingOverflow(part)
      guard !overflow, sum <= 1 << 63 else { return nil }
      total = sum
    }
    if negative {
      guard let value = Int64(exactly: -Int128(total)) else { return nil }
      self.init(nanoseconds: value)
    } else {
      guard let value = Int64(exactly: total) else { return nil }
      self.init(nanoseconds: value)
    }
  }

  /// Reads one number with its unit and gives nanoseconds.
  private static func part(_ bytes: inout ArraySlice<UInt8>) -> UInt64? {
    var whole: UInt64 = 0
    var fraction: UInt64 = 0
    var scale: UInt64 = 1
    var digits = 0
    var inFraction = false
    scan: while let byte = bytes.first {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        let digit = UInt64(byte - UInt8(ascii: "0"))
        if !inFraction {
          let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
          let (sum, carried) = product.addingReportingOverflow(digit)
          guard !overflow, !carried else { return nil }
          whole = sum
        } else if scale <= 100_000_000_000_000 {
          fraction = fraction * 10 + digit
          scale *= 10
        }
      case UInt8(ascii: ".") where !inFraction:
        inFraction = true
      default:
        break scan
      }
      bytes.removeFirst()
    }
    guard digits > 0 else { return nil }
    let unitBytes = bytes.prefix {
      $0 != UInt8(ascii: ".") && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    bytes = bytes.dropFirst(unitBytes.count)
    guard let unit = nanosecondsPerUnit(String(decoding: unitBytes, as: UTF8.self)) else {
      return nil
    }
    let (product, overflow) = whole.multipliedReportingOverflow(by: unit)
    guard !overflow else { return nil }
    let part = UInt64(clamping: UInt128(fraction) * UInt128(unit) / UInt128(scale))
    let (sum, carried) = product.addingReportingOverflow(part)
    return carried ? nil : sum
  }

  private static func nanosecondsPerUnit(_ unit: String) -> UInt64? {
    switch unit {
    case "ns": 1
    case "us", "\u{B5}s", "\u{3BC}s": 1_000
    case "ms": 1_000_000
    case "s": 1_000_000_000
    case "m": 60_000_000_000
    case "h": 3_600_000_000_000
    default: nil
    }
  }
}
