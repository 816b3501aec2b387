import Domain

/// Pictures for two advances of the first quarter of 2023, drawn by code.
package enum SamplePictures {
    /// A picture, the advance that it illustrates, and its words.
    package struct Picture: Sendable {
        package let entry: ID<JournalEntry>
        package let png: [UInt8]
        package let width: Int
        package let height: Int
        package let alternative: String
        package let credit: String
    }

    /// Of the stand of Mars bleu and of the meeting on town planning.
    package static var all: [Picture] { [stand, meeting] }

    private static var stand: Picture {
        var canvas = Canvas(
            600, 400,
            [
                (222, 234, 241), (139, 166, 122), (31, 90, 160), (245, 243, 236), (201, 190, 170),
                (250, 250, 250), (94, 80, 104),
            ])
        canvas.fill(1, x: 0..<600, y: 280..<400)
        canvas.ellipse(2, x: 300, y: 150, 190, 80)
        canvas.fill(0, x: 0..<600, y: 150..<235)
        canvas.fill(4, x: 294..<306, y: 150..<300)
        canvas.fill(3, x: 170..<430, y: 230..<330)
        canvas.fill(2, x: 170..<430, y: 230..<246)
        for index in 0..<5 { canvas.fill(5, x: (190 + index * 46)..<(222 + index * 46), y: 212..<230) }
        canvas.fill(6, x: 480..<540, y: 170..<300)
        canvas.fill(5, x: 488..<532, y: 180..<240)
        return made(
            canvas, of: 26,
            "Un stand d’information sous un parasol bleu, des dépliants alignés sur la table, une affiche à côté"
        )
    }

    private static var meeting: Picture {
        var canvas = Canvas(
            600, 400,
            [(238, 234, 224), (214, 205, 188), (31, 107, 69), (255, 255, 255), (94, 80, 104), (189, 129, 22)])
        canvas.fill(1, x: 0..<600, y: 300..<400)
        canvas.fill(3, x: 200..<400, y: 40..<150)
        canvas.fill(2, x: 215..<300, y: 60..<130) { column, row in (column - 215) * 70 > (130 - row) * 85 }
        canvas.fill(5, x: 315..<385, y: 100..<130)
        canvas.ellipse(4, x: 300, y: 270, 210, 70)
        canvas.ellipse(1, x: 300, y: 266, 196, 60)
        for index in 0..<8 { canvas.fill(3, x: (130 + index * 45)..<(152 + index * 45), y: 250..<278) }
        return made(
            canvas, of: 23,
            "Une salle vide avant la réunion : une table ovale, huit dossiers, un écran au fond")
    }

    private static func made(_ canvas: Canvas, of entry: Int64, _ alternative: String) -> Picture {
        Picture(
            entry: ID(entry), png: canvas.png, width: canvas.width, height: canvas.height,
            alternative: alternative, credit: "Dessin de l’exemple")
    }
}
