import Formats

/// A picture made of values: SVG with its title, its description and the table of what it shows.
///
/// Colours stand in presentation attributes, so that the press prints them; classes let a stylesheet
/// change them on screen. Nothing in it needs a script, a style or a font file.
package struct Drawing: Sendable, Hashable {
    /// What the picture is, in a few words.
    package let title: String
    /// What it shows, for those who do not see it.
    package let description: String
    /// Width in pixels, before any scaling.
    package let width: Int
    /// Height in pixels, before any scaling.
    package let height: Int
    /// The data behind it.
    package let data: DataTable
    let kind: String
    let isFluid: Bool
    let hasLinks: Bool
    let body: String

    /// The SVG; `id` must be unique in the page, and ids inside start with it.
    package func svg(id: String) -> String {
        let id = id.inXML
        let box = isFluid ? "" : " viewBox=\"0 0 \(width) \(height)\""
        return """
            <svg xmlns="http://www.w3.org/2000/svg" class="drawing drawing-\(kind)" width="\(width)" \
            height="\(height)"\(box) \(hasLinks ? "" : "role=\"img\" ")aria-labelledby="\(id)-titre \(id)-description" font-family="Inter, 'Noto Sans', sans-serif">\
            <title id="\(id)-titre">\(title.inXML)</title><desc id="\(id)-description">\(description.inXML)</desc>\
            \(body)</svg>
            """
    }
}

/// The table behind a picture.
package struct DataTable: Sendable, Hashable {
    /// What the rows are.
    package let caption: String
    /// Titles of the columns.
    package let header: [String]
    /// One line an item, as many cells as there are titles.
    package let rows: [[String]]

    /// A table.
    package init(caption: String, header: [String], rows: [[String]]) {
        self.caption = caption
        self.header = header
        self.rows = rows
    }
}
