import Formats

/// How heavy files may be.
enum UploadLimits {
    /// 10 MB a file.
    static let file = 10_000_000
    /// 30 MB for the files of one form: what comes beyond is named, and the rest is kept.
    static let form = 30_000_000
}

/// Takes the body of a form with files as it comes, and leaves out the bytes of what will not be kept: a file heavier than
/// is taken, one for which the form has no room left. Its name stays, and so does every word of the form.
struct UploadSieve {
    private let boundary: [UInt8]
    /// What came and was not judged yet.
    private var pending: [UInt8] = [13, 10]
    private var part = Part.words
    /// The bytes of the file that comes.
    private var held: [UInt8] = []
    private var room = UploadLimits.form

    private enum Part {
        /// A field, or what stands before the first.
        case words
        /// One whose head has not come whole.
        case head
        /// A file, under its head; nothing more of one that is too heavy is held.
        case file([UInt8], isTooHeavy: Bool)
    }

    /// Nil for what is no form with files.
    init?(contentType: String?) {
        guard let boundary = contentType.flatMap(Multipart.init)?.boundary else { return nil }
        self.boundary = boundary
    }

    /// Bytes that wait in it.
    var waiting: Int { pending.count + held.count }

    /// What is kept of some more of the body.
    mutating func take(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        pending += bytes
        var kept: [UInt8] = []
        while let piece = next() { kept += piece }
        return kept
    }

    /// The last bytes, once all came.
    mutating func end() -> [UInt8] {
        let last = keep(pending[...])
        pending = []
        return last
    }

    /// What is kept of the next piece that can be judged; nil when more must come first.
    private mutating func next() -> [UInt8]? {
        if case .head = part { return nextHead() }
        if let start = Multipart.find(boundary, in: pending, from: 0) {
            let kept = keep(pending[..<start]) + endOfFile() + boundary
            pending.removeFirst(start + boundary.count)
            part = .head
            return kept
        }
        let judged = pending.count - boundary.count + 1
        guard judged > 0 else { return nil }
        let kept = keep(pending[..<judged])
        pending.removeFirst(judged)
        return kept
    }

    private mutating func nextHead() -> [UInt8]? {
        guard let end = Multipart.find(Array("\r\n\r\n".utf8), in: pending, from: 0) else {
            if pending.count > Self.longestHead { part = .words }
            return pending.count > Self.longestHead ? [] : nil
        }
        let head = Array(pending[..<(end + 4)])
        pending.removeFirst(head.count)
        let isFile = Multipart.isOfFile(head)
        part = isFile ? .file(head, isTooHeavy: false) : .words
        return isFile ? [] : head
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard case .file(let head, let isTooHeavy) = part else { return Array(bytes) }
        if !isTooHeavy { held += bytes }
        if held.count > UploadLimits.file { (part, held) = (.file(head, isTooHeavy: true), []) }
        return []
    }

    /// The file that just ended, whole or by its name alone.
    private mutating func endOfFile() -> [UInt8] {
        guard case .file(let head, let isTooHeavy) = part else { return [] }
        defer { held = [] }
        if isTooHeavy { return Multipart.leavingOut(.tooHeavy, head) }
        guard held.count <= room else { return Multipart.leavingOut(.noRoom, head) }
        room -= held.count
        return head + held
    }

    private static let longestHead = 8_192
}
