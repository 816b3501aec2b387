import Domain
import Formats

/// A file that a person sends.
struct SentFile: Sendable {
    /// As the person's machine names it: said to the person, never believed.
    let name: String
    let bytes: [UInt8]
    /// Why its bytes were left out as they came; nil for what came whole.
    var leftOut: Multipart.LeftOut?
}

/// The fields of a form as a browser sends them; a name may come several times.
struct FormData: Sendable {
    private var fields: [String: [String]] = [:]
    /// Names in the order sent.
    private(set) var names: [String] = []
    private var files: [String: [SentFile]] = [:]
    /// The day on which it was sent, from which «hier» is told; nil where nobody sent it.
    private(set) var day: Day?

    /// Reads `application/x-www-form-urlencoded`; what is malformed is text like any other.
    init(_ body: String) {
        for (name, value) in Percent.form(body) {
            if fields[name] == nil { names.append(name) }
            fields[name, default: []].append(value)
        }
    }

    /// What a form sends that says this, on a day.
    init(saying answers: [Answer], on day: Day? = nil) {
        self.day = day
        for answer in answers {
            if fields[answer.name] == nil { names.append(answer.name) }
            fields[answer.name, default: []].append(answer.value)
        }
    }

    /// The parts of a form with files; a part that is no file is text.
    init(parts: [Multipart.Part]) {
        for part in parts {
            if let fileName = part.fileName {
                if part.bytes.isEmpty, part.leftOut == nil { continue }
                files[part.name, default: []].append(
                    SentFile(name: fileName, bytes: part.bytes, leftOut: part.leftOut))
                continue
            }
            if fields[part.name] == nil { names.append(part.name) }
            fields[part.name, default: []].append(String(decoding: part.bytes, as: UTF8.self))
        }
    }

    /// The bytes of a file that was chosen; nil when none was, or when it is empty.
    func file(_ name: String) -> [UInt8]? {
        files[name]?.first?.bytes
    }

    /// The files that were chosen, those that hold something.
    func files(_ name: String) -> [SentFile] {
        files[name] ?? []
    }

    /// The first value, white space around it trimmed, line ends as \n; empty when absent.
    subscript(_ name: String) -> String {
        (fields[name]?.first).map(Self.tidied) ?? ""
    }

    /// Every value of a name that is not blank, tidied.
    func all(_ name: String) -> [String] {
        (fields[name] ?? []).map(Self.tidied).filter { !$0.isEmpty }
    }

    /// The first value as it was typed: passwords keep their spaces.
    func raw(_ name: String) -> String {
        fields[name]?.first ?? ""
    }

    /// Whether the name was sent.
    func has(_ name: String) -> Bool {
        fields[name] != nil
    }

    /// The rows of a repeated field («etapes.0.label», «etapes.1.label»…): one array of cells a row, rows that are
    /// wholly empty left out; values that come several times are parted by spaces. At most 500 rows are read.
    func rows(_ name: String, _ columns: [String]) -> [[String]] {
        rowNumbers(name).map { number in
            columns.map { all("\(name).\(number).\($0)").joined(separator: " ") }
        }
        .filter { $0.contains { !$0.isEmpty } }
    }

    /// The numbers under which rows of a repeated field were sent, in order.
    func rowNumbers(_ name: String) -> [Int] {
        var numbers: Set<Int> = []
        for field in names where field.hasPrefix("\(name).") {
            let parts = field.split(separator: ".")
            if parts.count == 3, let number = Int(parts[1]), (0..<500).contains(number) {
                numbers.insert(number)
            }
        }
        return numbers.sorted()
    }

    /// The same form with one value in place of those of a name.
    func replacing(_ name: String, _ value: String) -> FormData {
        var form = self
        if form.fields[name] == nil { form.names.append(name) }
        form.fields[name] = [value]
        return form
    }

    /// The same form, sent on a day.
    func sent(on day: Day) -> FormData {
        var form = self
        form.day = day
        return form
    }

    /// The same form with the files of another one, after its own.
    func with(filesOf other: FormData) -> FormData {
        var form = self
        form.files.merge(other.files) { $0 + $1 }
        return form
    }

    /// Every file that was chosen, in the order of their fields.
    var allFiles: [SentFile] { files.sorted { $0.key < $1.key }.flatMap(\.value) }

    /// Every name with each of its values, as they were typed.
    var typed: [Answer] { names.flatMap { name in (fields[name] ?? []).map { Answer(name, $0) } } }

    /// The version that the form was read at.
    var version: Int { Int(self["_version"]) ?? 0 }

    private static func tidied(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end]).replacing("\r\n", with: "\n").filter { $0 != "\0" }
    }
}
