extension Field {
    /// Files: those already kept, each with its words, then an input that adds others. A file that was sent stays in
    /// `kept` whatever else is refused: nobody sends it twice.
    package func uploads(
        _ kept: [HTML], input: String, adding: String, accept: String, shrinks: Bool = false
    ) -> HTML {
        let list: HTML =
            kept.isEmpty
            ? .empty : "<ol class=\"uploads\">\(HTML.joined(kept) { "<li class=\"upload\">\($0)</li>" })</ol>"
        return grouped(
            """
            \(list)<div class="upload-add"><label class="row-label" for="\(id)">\(adding)</label>\
            <input class="input-file" type="file" id="\(id)" name="\(input)" accept="\(accept)" multiple\
            \(flag: "data-shrink", shrinks)></div>
            """)
    }
}
