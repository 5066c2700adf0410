package import AssessmentCore

/// Lists the ids of the catalogue and what covers them.
package enum CoverageListing {
  /// Gives the table for a terminal: the counts by section, every id, and then the unused ones.
  package static func render(_ coverage: CatalogueCoverage, style: TerminalStyle) -> String {
    var page = TerminalPage(style: style)
    let unused = Set(coverage.unused)
    let total = coverage.ids.count
    page.paragraph(
      "\(total - unused.count) of \(Quantity.of(total, "statement")) of the catalogue are used",
      tone: .strong)
    for section in coverage.sections {
      let used = section.ids.count { !unused.contains($0) }
      page.heading("\(section.id) \(section.title): \(used) of \(section.ids.count)")
      let width = (section.ids.map(\.count).max() ?? 0) + 1
      for id in section.ids {
        let homes = homes(of: id, in: coverage)
        page.paragraph(
          [
            TextRun(id.padding(to: width) + " "),
            TextRun(
              homes.isEmpty ? "unused" : Quantity.list(homes), homes.isEmpty ? .caution : .plain),
          ], indent: 2, hanging: 4 + width)
      }
    }
    if !unused.isEmpty {
      page.heading("Unused")
      page.paragraph(coverage.unused.joined(separator: ", "), indent: 2)
    }
    return page.text
  }

  /// What covers an id, each home once.
  private static func homes(of id: String, in coverage: CatalogueCoverage) -> [String] {
    var seen: Set<String> = []
    return coverage.uses(of: id).map(\.home).filter { seen.insert($0).inserted }
  }
}
