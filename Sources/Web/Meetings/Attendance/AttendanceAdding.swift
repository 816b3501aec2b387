import Domain
import HTML

/// The form that adds somebody on the spot: a person, a structure, an elected referent, residents, a group without names.
struct AttendanceAdding {
    let dossier: Dossier
    let action: String
    let csrf: String
    let once: String
    /// Nil before anything was typed.
    let typed: FormData?
    let errors: FieldErrors

    var html: HTML {
        let form = Arrival.form(Arrival.Choices(dossier))
        let answers = typed ?? form.answers(of: .blank)
        let fields = form.shape.fields
        let content = HTML.form(action: action, csrf: csrf) {
            """
            \(Field.hidden("_once", once))<div class="attendance-adding">\
            \(HTML.joined(Array(fields.prefix(6))) { $0.html(answers, errors) })</div>\
            \(HTML.joined(Array(fields.dropFirst(6))) { $0.html(answers, errors) })\(FormShape.known(in: answers))\
            \(HTML.formActions(HTML.button("Ajouter à l’émargement", .secondary)))
            """
        }
        return """
            <section id="ajouter"><h2>Ajouter quelqu’un</h2>\
            <p class="prose soft">Une personne ou une structure que l’annuaire n’a pas y entre aussi. Un groupe d’habitants \
            sans noms\u{202f}: le collège et le nombre suffisent.</p>\(content)</section>
            """
    }
}
