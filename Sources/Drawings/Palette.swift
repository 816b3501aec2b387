/// The colours of `press/palette.json` that drawings and covers take, as on white paper.
package enum Palette {
    /// Of the house, where a contract has none.
    package static let accent = "#17506b"
    static let accentSoft = "#e3edf1"
    static let accentLine = "#9cb8c4"
    static let ink = "#1d2733"
    static let soft = "#56616d"
    static let surface = "#ffffff"
    static let green = "#1f6b45"
    static let blue = "#2f6db5"
    static let ochre = "#bd8116"
    static let plum = "#5e5068"
    static let onFill = "#ffffff"
    static let onOchre = "#1f1500"
    static let rule = "#c6ccd2"
    static let hairline = "#a9a394"

    /// Those that a contract may choose, all dark enough for white words, by their names on screen.
    package static let offered = [
        ("#1b4f8f", "Bleu"), ("#1f6b45", "Vert"), ("#8a1c3c", "Bordeaux"), ("#5e3a87", "Violet"),
        ("#9a4a10", "Terre cuite"), ("#0f6674", "Bleu canard"), ("#3f4a55", "Ardoise"),
    ]
}
