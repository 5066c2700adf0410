/// A table with a caption, named columns and a first column of row headers.
struct HTMLTable {
  /// One column: its title, and whether it holds numbers.
  struct Column {
    let title: String
    let isNumber: Bool

    init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// A cell: its content, and how it is coloured.
  struct Cell {
    let content: [HTMLNode]
    let style: HTMLClass?

    init(_ style: HTMLClass? = nil, @HTMLBuilder _ content: () -> [HTMLNode]) {
      self.style = style
      self.content = content()
    }

    init(_ text: String, _ style: HTMLClass? = nil) {
      self.init(style) { text }
    }
  }

  /// Gives the table in a region that scrolls where the page is narrow.
  static func node(
    _ caption: String, _ columns: [Column], _ rows: [[Cell]], isTight: Bool = false,
    anchors: [HTMLAnchor] = []
  ) -> HTMLNode {
    HTMLTag.div(
      .style(.table), .role(.region), .focusable, .label("Table: " + caption)
    ) {
      HTMLTag.table.with(
        isTight ? [.style(.tight)] : [],
        [
          HTMLTag.caption { caption },
          HTMLTag.thead {
            HTMLTag.tr {
              for column in columns {
                HTMLTag.th.with(
                  [.scope(.col)] + (column.isNumber ? [.style(.numeric)] : []),
                  [.text(column.title)])
              }
            }
          },
          HTMLTag.tbody {
            for (number, row) in rows.enumerated() {
              HTMLTag.tr.with(
                anchors.indices.contains(number) ? [.id(anchors[number])] : [],
                zip(row, columns).enumerated().map { cell($0.element, isFirst: $0.offset == 0) })
            }
          },
        ])
    }
  }

  private static func cell(_ pair: (Cell, Column), isFirst: Bool) -> HTMLNode {
    let (cell, column) = pair
    var attributes: [HTMLAttribute] = isFirst ? [.scope(.row)] : []
    switch (cell.style, column.isNumber) {
    case (let style?, true): attributes.append(.style(.numeric, style))
    case (let style?, false): attributes.append(.style(style))
    case (nil, true): attributes.append(.style(.numeric))
    case (nil, false): break
    }
    return (isFirst ? HTMLTag.th : .td).with(attributes, cell.content)
  }
}
