import Documents
import Domain
import Formats
import Foundation
import Logging
import Storage

/// Keeps the files of a form before anything else is judged: whatever is refused, none has to be sent again.
struct Uploads {
    let visit: MemberVisit

    /// The form with a row for each file that came for its questions, and what could not be taken.
    func files(of shape: FormShape, in sent: FormData) async throws -> (form: FormData, faults: [Invalid]) {
        var form = sent
        var faults: [Invalid] = []
        for field in shape.fields {
            if field.isPasted { faults += Self.paste(in: &form, for: field.name) }
            guard let asked = field.files else { continue }
            let noun = asked.arePictures ? "photos" : "documents"
            faults += try await keep(in: &form, for: field.name, most: asked.most, noun: noun) { sent in
                if asked.arePictures { return ["file": try await keepPicture(sent, in: asked.slug)] }
                return ["file": try await keepDocument(sent, in: asked.slug), "title": Self.title(sent.name)]
            }
        }
        return (form, faults)
    }

    /// The text of the file that came stands where it would have been pasted.
    private static func paste(in form: inout FormData, for field: String) -> [Invalid] {
        guard let sent = form.files(FileFields.input(of: field)).first else { return [] }
        guard let text = TextFile.text(sent.bytes) else {
            return [Invalid(field, "«\u{202f}\(sent.shown)\u{202f}» n’est pas un fichier de texte (CSV).")]
        }
        form = form.replacing(field, text)
        return []
    }

    private func keep(
        in form: inout FormData, for field: String, most: Int, noun: String,
        _ keep: (SentFile) async throws -> [String: String]
    ) async throws -> [Invalid] {
        var known = form.keptFiles(field)
        var faults: [String] = []
        for sent in form.files(FileFields.input(of: field)) {
            guard known.count < most else {
                faults.append(
                    "Pas plus de \(most)\u{a0}\(noun)\u{202f}: «\u{202f}\(sent.shown)\u{202f}» n’a pas été gardé."
                )
                continue
            }
            do {
                let row = try await keep(sent)
                if let name = row["file"], known.values.contains(name) { continue }
                let number = (known.keys.max() ?? -1) + 1
                known[number] = row["file"]
                for (column, value) in row { form = form.replacing("\(field).\(number).\(column)", value) }
            } catch let refusal as UploadRefusal {
                faults.append(refusal.sentence(of: sent))
            }
        }
        return faults.isEmpty ? [] : [Invalid(field, faults.joined(separator: " "))]
    }

    private func keepPicture(_ sent: SentFile, in slug: String) async throws -> String {
        try sent.requireWhole()
        guard let kind = FileKind(content: sent.bytes), kind.isPicture else { throw UploadRefusal.noPicture }
        if kind == .heic { throw UploadRefusal.heic }
        let plain: PlainPicture
        do {
            plain = try await visit.site.press.reencode(Data(sent.bytes))
        } catch {
            if case .unable(let cause) = error {
                visit.site.logger.error("no picture re-encoded", metadata: ["error": "\(cause)"])
            }
            throw UploadRefusal(error)
        }
        let name = StoredFile.name(of: plain.bytes, kind: plain.kind.fileExtension)
        let file = StoredFile(
            name: name, mediaType: plain.kind.mediaType, size: plain.bytes.count, width: plain.width,
            height: plain.height)
        try await visit.store.keep(plain.bytes, as: file, in: slug, by: visit.signature)
        return name
    }

    private func keepDocument(_ sent: SentFile, in slug: String) async throws -> String {
        try sent.requireWhole()
        if let unfit = UnfitDocument(sent.bytes, named: sent.name) { throw UploadRefusal.unfit(unfit) }
        guard let kind = FileKind(content: sent.bytes), !kind.isPicture else {
            throw UploadRefusal.noDocument
        }
        let bytes = Data(sent.bytes)
        let name = StoredFile.name(of: bytes, kind: kind.fileExtension)
        let file = StoredFile(name: name, mediaType: kind.mediaType, size: bytes.count)
        try await visit.store.keep(bytes, as: file, in: slug, by: visit.signature)
        return name
    }

    /// «Programme de la journée» of «Programme_de_la_journée.pdf».
    private static func title(_ name: String) -> String {
        let base = name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
        let stem = base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base
        let words = FileName.shown(stem.replacing("_", with: " ")).prefix(120)
        return String(words).unlessBlank ?? "Document"
    }
}

/// Why a file was not taken.
enum UploadRefusal: Error, Hashable {
    case tooHeavy, noRoom, noPicture, noDocument, heic, unreadable, tooManyPixels, unable
    case unfit(UnfitDocument)

    init(_ error: ReencodingError) {
        self =
            switch error {
            case .unreadable: .unreadable
            case .tooLarge: .tooManyPixels
            case .unable: .unable
            }
    }

    /// What the person is told, and may do.
    func sentence(of file: SentFile) -> String {
        "«\u{202f}\(file.shown)\u{202f}» \(why)"
    }

    private var why: String {
        switch self {
        case .tooHeavy: "dépasse 10\u{a0}Mo\u{202f}: réduisez-le, puis recommencez."
        case .noRoom:
            "n’a pas été gardé\u{202f}: un envoi porte 30\u{a0}Mo de fichiers au plus. Envoyez-le ensuite, à part."
        case .unfit(let document): document.why
        case .noPicture: "n’est pas une photo que Jalon lit\u{202f}: choisissez un fichier JPEG, PNG ou WebP."
        case .noDocument:
            "n’est pas un document que Jalon garde\u{202f}: choisissez un PDF ou un fichier bureautique sans macro (ODT, DOCX, ODS, XLSX, ODP, PPTX)."
        case .heic:
            "est au format HEIC ou AVIF, que peu de logiciels lisent\u{202f}: dans l’appareil photo, choisissez «\u{202f}Le plus compatible\u{202f}», ou envoyez la photo en JPEG."
        case .unreadable: "est abîmé\u{202f}: l’image ne s’ouvre pas. Envoyez-la de nouveau, ou une autre."
        case .tooManyPixels: "a trop de pixels pour être lu\u{202f}: réduisez la photo, puis recommencez."
        case .unable:
            "n’a pas pu être traité par le serveur. Réessayez dans un instant\u{202f}; l’incident est noté."
        }
    }
}

extension UnfitDocument {
    /// What the person is told, and may do.
    fileprivate var why: String {
        switch self {
        case .locked:
            "est protégé par un mot de passe, ou dit ce qu’on n’a pas le droit d’en faire\u{202f}: enregistrez-en une copie sans protection, puis envoyez-la."
        case .former:
            "est d’un format d’avant 2007 (DOC, XLS, PPT)\u{202f}: enregistrez-le en PDF, en DOCX ou en ODT, puis envoyez-le."
        case .template:
            "est un modèle\u{202f}: ouvrez-le, enregistrez le document qui en naît, puis envoyez celui-ci."
        case .withMacros:
            "contient des macros\u{202f}: enregistrez-le sans elles (DOCX, XLSX, PPTX, ODT), puis envoyez-le."
        }
    }
}

extension SentFile {
    /// Its name as one says it to the person.
    var shown: String { String(FileName.shown(name).prefix(80)).unlessBlank ?? "Fichier sans nom" }

    /// Refuses one whose bytes were left out as they came, or that is heavier than is taken.
    fileprivate func requireWhole() throws {
        if leftOut == .noRoom { throw UploadRefusal.noRoom }
        if leftOut == .tooHeavy || bytes.count > UploadLimits.file { throw UploadRefusal.tooHeavy }
    }
}

extension FormData {
    /// The files that rows of a field name, by row.
    func keptFiles(_ field: String) -> [Int: String] {
        var found: [Int: String] = [:]
        for name in names where name.hasPrefix("\(field).") && name.hasSuffix(".file") {
            let parts = name.split(separator: ".")
            if parts.count == 3, let number = Int(parts[1]), (0..<500).contains(number) {
                found[number] = self[name]
            }
        }
        return found
    }
}
