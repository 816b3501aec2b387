/// What was copied into the ARS tool is known by a digest of its fields: a bilan that was only validated since has not
/// changed.
enum M049ArsTexts {
    static let sql = "ALTER TABLE ars_copy ADD COLUMN fields BLOB;"
}
