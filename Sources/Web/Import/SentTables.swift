import Documents
import Domain
import Formats

extension MemberVisit {
    /// The tables of a file, else of what was pasted; text is read here, all else by the press. Throws `TableReadingError`
    /// for what is no table, `.invalid` for a text that cannot be read.
    func sentTables(_ sent: SentFile?, pasted: String) async throws -> Workbook {
        guard let sent else { return Workbook(try Sheet(pasted)) }
        guard sent.bytes.count <= UploadLimits.file else { throw TableReadingError.refused("tooLarge") }
        let isMarkup =
            TextFile.text(Array(sent.bytes.prefix(2_048)))?.lowercased().contains("<table") ?? false
        if !isMarkup, !sent.bytes.starts(with: [0x25, 0x50, 0x44, 0x46]), let text = TextFile.text(sent.bytes)
        {
            return Workbook(try Sheet(text))
        }
        return try await site.press.tables(of: sent.bytes)
    }
}
