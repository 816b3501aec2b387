import Domain

/// Questions answered by files. New ones are kept before the form is read, see `Uploads`: their rows are there already.
extension Question {
    /// Photographs of the contract of this address, each with its words, in the order asked.
    static func pictures(
        _ name: String, _ label: String, _ slot: Slot<Value, [PictureUse]>, of slug: String, noun: String,
        adding: String, most: Int, hint: String? = nil
    ) -> Question {
        Question(
            shape: FieldShape(
                name, label, hint: hint, .pictures(slug: slug, noun: noun, adding: adding, most: most)),
            say: { value, prefix in
                value[keyPath: slot].enumerated().flatMap { index, picture in
                    let head = "\(prefix)\(name).\(index)."
                    return [
                        Answer(head + "file", picture.file),
                        Answer(head + "alternative", picture.alternative),
                        Answer(head + "credit", picture.credit),
                    ]
                }
            },
            read: { value, reader in
                value[keyPath: slot] = reader.rows(name) {
                    PictureUse(
                        $0.text("file"), alternative: $0.text("alternative"), credit: $0.text("credit"))
                }
            })
    }

    /// Documents of the contract of this address, each with its title.
    static func documents(
        _ name: String, _ label: String, _ slot: Slot<Value, [Attachment]>, of slug: String, most: Int,
        hint: String? = nil
    ) -> Question {
        Question(
            shape: FieldShape(name, label, hint: hint, .documents(slug: slug, most: most)),
            say: { value, prefix in
                value[keyPath: slot].enumerated().flatMap { index, document in
                    let head = "\(prefix)\(name).\(index)."
                    return [Answer(head + "file", document.file), Answer(head + "title", document.title)]
                }
            },
            read: { value, reader in
                value[keyPath: slot] = reader.rows(name) {
                    Attachment($0.text("file"), title: $0.text("title"))
                }
            })
    }
}
