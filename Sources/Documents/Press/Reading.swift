import Domain
import Formats
import Foundation

/// Why the tables of a file were not read.
package enum TableReadingError: Error, Sendable, Equatable {
    /// The file is not one that is read: a word of the press says why.
    case refused(String)
    /// The machine could not: not installed, or out of time.
    case unable(PressError)

    fileprivate init(_ error: any Error) {
        self =
            switch error {
            case let error as TableReadingError: error
            case let error as PressError: .unable(error)
            case is CancellationError: .unable(.cancelled)
            default: .unable(.failed(log: "\(error)"))
            }
    }

    /// What the person is told, and may do.
    package var sentence: String {
        switch self {
        case .refused(let word): Self.sentences[word] ?? Self.unreadable
        case .unable(.timedOut): Self.tooLarge
        case .unable:
            "Le fichier n’a pas pu être lu par le serveur. Réessayez dans un instant\u{202f}; l’incident est noté."
        }
    }

    private static let unreadable =
        "Ce fichier est abîmé\u{202f}: ouvrez-le, enregistrez-le de nouveau, puis recommencez."
    private static let tooLarge =
        "Ce fichier est trop grand pour être lu\u{202f}: copiez la partie utile dans un nouveau fichier, puis recommencez."
    private static let sentences = [
        "password":
            "Ce fichier est protégé par un mot de passe\u{202f}: enregistrez-en une copie sans mot de passe, puis recommencez.",
        "oldExcel":
            "Ce fichier est d’un ancien Excel (.xls)\u{202f}: ouvrez-le, choisissez «\u{202f}Enregistrer sous\u{202f}», Classeur Excel (.xlsx), puis recommencez.",
        "oldWord":
            "Ce fichier est d’un ancien Word (.doc)\u{202f}: ouvrez-le, choisissez «\u{202f}Enregistrer sous\u{202f}», Document Word (.docx), puis recommencez.",
        "pdf":
            "Un PDF ne garde pas ses tableaux\u{202f}: apportez le fichier Word ou le classeur dont il est issu.",
        "unknown":
            "Ce fichier n’est ni un classeur (XLSX, ODS, CSV), ni un texte (DOCX, ODT)\u{202f}: enregistrez-le sous l’un de ces formats.",
        "entities":
            "Ce fichier contient des définitions qu’aucun tableur n’écrit\u{202f}: par prudence, il n’est pas lu.",
        "tooLarge": tooLarge, "tooManyCells": tooLarge,
        "tooLong":
            "Une feuille dépasse 20\u{202f}000\u{a0}lignes\u{202f}: copiez la partie utile dans un nouveau fichier, puis recommencez.",
        "empty": "Ce classeur est vide\u{202f}: aucune cellule ne dit rien.",
        "noTable": "Ce texte n’a pas de tableau\u{202f}: chaque fiche doit tenir dans un tableau.",
    ]
}

extension Press {
    /// The tables of a file in a short process of its own, bounded like that of a printing.
    package func tables(of file: [UInt8]) async throws(TableReadingError) -> Workbook {
        guard await waitingLine.enter() else { throw .unable(.cancelled) }
        do {
            let workbook = try await readNow(file)
            await waitingLine.leave()
            return workbook
        } catch {
            await waitingLine.leave()
            throw TableReadingError(error)
        }
    }

    private func readNow(_ file: [UInt8]) async throws -> Workbook {
        try configuration.check()
        let folder = try JobFolder(in: configuration.temporaryFolder)
        defer { folder.remove() }
        try Data(file).write(to: folder.url.appending(path: "source"))
        let line = try await line(of: "read.py", in: folder)
        guard let answer = try? JSON.value(ReadingAnswer.self, of: line.output) else {
            throw PressError.failed(log: line.complaint)
        }
        guard answer.ok, let name = answer.file else {
            guard let error = answer.error, error != "notInstalled" else {
                throw PressError.failed(log: answer.reason ?? answer.error ?? "")
            }
            throw TableReadingError.refused(error)
        }
        return try JSON.value(Workbook.self, of: Data(folder.read(name)))
    }

    /// The line of JSON that read.py prints.
    private struct ReadingAnswer: Decodable {
        var ok: Bool
        var file: String?
        var error: String?
        var reason: String?
    }
}
