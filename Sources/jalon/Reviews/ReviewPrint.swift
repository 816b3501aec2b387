import ArgumentParser
import Documents
import Domain
import Foundation
import Storage
import Web

/// `jalon review`: a quarterly review in a file, without the server.
struct ReviewPrint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Imprime une revue trimestrielle dans un fichier.",
        discussion: """
            Le format suit le nom du fichier\u{202f}: .pdf, .docx (Word) ou .odt (OpenDocument). Un fichier de ce \
            nom est remplacé. La même revue imprimée à la même date donne le même fichier, à l’octet près. Lit \
            seulement\u{202f}: fonctionne pendant que le serveur tourne.

            Exemples :
              jalon review melun-val-de-seine-2021 2023-T1 --output revue.pdf
              jalon review melun-val-de-seine-2021 2023-T1 --public \\
                --output revue-publique.odt
            """)

    @Argument(help: ArgumentHelp("Adresse du contrat.", valueName: "contrat"))
    var slug: String
    @Argument(help: ArgumentHelp("Trimestre, comme 2023-T1.", valueName: "trimestre"))
    var quarter: QuarterWord
    @Option(help: ArgumentHelp("Fichier à écrire, .pdf, .docx ou .odt.", valueName: "fichier"))
    var output: String
    @Flag(name: .customLong("public"), help: "Version publique : aucun nom de personne.")
    var isPublic = false
    @Flag(
        name: .customLong("signatories"),
        help: "Version des signataires : avec les points de vigilance.")
    var forSignatories = false
    @Option(help: ArgumentHelp("Date d’impression (sinon aujourd’hui).", valueName: "date"))
    var date: String?
    @Option(
        help: ArgumentHelp(
            "Dossier de la presse (JALON_PRESS, sinon auprès du programme).", valueName: "dossier"))
    var press: String?
    @OptionGroup var data: DataOption

    func validate() throws {
        var faults: [String] = []
        if format == nil {
            faults.append("--output\u{202f}: le nom du fichier finit par .pdf, .docx ou .odt.")
        }
        if let date, Reading.day(date) == nil {
            faults.append("--date\u{202f}: «\u{202f}\(date)\u{202f}» n’est pas un jour.")
        }
        if isPublic, forSignatories {
            faults.append("--public et --signatories\u{202f}: choisissez l’une des deux versions.")
        }
        if !faults.isEmpty { throw ValidationError(faults.joined(separator: "\n")) }
    }

    func run() async throws {
        let store = try data.folder.storeForReading()
        let file = try await store.contract(slug)
        let review = QuarterlyReview(quarter.quarter, of: file)
        let day = date.flatMap { Reading.day($0) } ?? Moment.now().day
        let edits = try await store.reviewEdits(of: quarter.quarter, in: slug)
        let document = ReviewDocument.build(WrittenReview(review, edits, for: audience), on: day)
        let pictures = try await store.files(document.keptPictures, in: slug)
        let printed = try await Press(.init(folder: pressFolder)).print(
            document.showing(pictures), as: format ?? .pdf)
        do {
            try Data(printed.bytes).write(to: URL(filePath: output))
        } catch {
            throw StoreFault.unwritable(output)
        }
        print("\(document.title)\u{202f}: \(output), \(ByteCount(printed.bytes.count)).")
        if let note = printed.note { print(note) }
    }

    private var audience: Audience {
        isPublic ? .public : forSignatories ? .signatories : .partners
    }

    private var format: Format? {
        let ending = URL(filePath: output).pathExtension.lowercased()
        return Format.texts.first { $0.fileExtension == ending }
    }

    private var pressFolder: URL {
        URL(
            filePath: press ?? ProcessInfo.processInfo.environment["JALON_PRESS"] ?? ServeSettings.nearbyPress
        )
    }
}

/// A quarter as a person types it.
struct QuarterWord: ExpressibleByArgument {
    let quarter: Quarter

    init?(argument: String) {
        guard let quarter = Quarter(code: argument.uppercased()) else { return nil }
        self.quarter = quarter
    }
}
