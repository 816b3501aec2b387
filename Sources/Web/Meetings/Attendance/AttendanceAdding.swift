import Domain
import HTML

/// The form that adds somebody on the spot: a person, a structure, an elected referent, residents, a group without names.
struct AttendanceAdding {
    static let fields: Set = [
        "name", "structure", "function", "college", "insee", "isElected", "headcount", "presence",
    ]

    let dossier: Dossier
    let action: String
    let csrf: String
    let once: String
    let typed: FormData
    let errors: FieldErrors

    var html: HTML {
        let people = dossier.people.filter { !$0.isErased }.map { "\($0.firstName) \($0.lastName)" }
        let structures = dossier.organizations.map(\.name)
        let colleges = College.allCases.map { Choice($0.rawValue, $0.label) }
        let communes = dossier.communes.map { Choice($0.insee, $0.name) }
        let presences = Attendance.Presence.marks.prefix(2).map { Choice($0.presence.rawValue, $0.label) }
        let form = HTML.form(action: action, csrf: csrf) {
            """
            \(Field.hidden("_once", once))<div class="attendance-adding">\
            \(field("name", "Nom", hint: "Prénom et nom, de l’annuaire ou non.").suggested(typed["name"], from: people, width: .full))\
            \(field("structure", "Structure", hint: "De l’annuaire, ou nouvelle.").suggested(typed["structure"], from: structures, width: .full))\
            \(field("function", "Fonction", hint: "Vide\u{202f}: celle de l’annuaire.").text(typed["function"]))\
            \(field("college", "Collège").select(colleges, selected: typed["college"], blank: "Celui de la structure"))\
            \(field("insee", "Commune représentée").select(communes, selected: typed["insee"], blank: "Aucune, ou celle de la structure"))\
            \(field("headcount", "Nombre de personnes", hint: "Pour un groupe sans noms.").number(typed["headcount"]))</div>\
            \(field("isElected", "Élu·e référent·e du CLS dans sa commune").checkbox(isOn: !typed["isElected"].isEmpty))\
            \(field("presence", "Présence").radios(presences, selected: typed["presence"].unlessBlank ?? "present", isInline: true))\
            \(HTML.formActions(HTML.button("Ajouter à l’émargement", .secondary)))
            """
        }
        return """
            <section id="ajouter"><h2>Ajouter quelqu’un</h2>\
            <p class="prose soft">Une personne ou une structure que l’annuaire n’a pas y entre aussi. Un groupe d’habitants \
            sans noms\u{202f}: le collège et le nombre suffisent.</p>\(form)</section>
            """
    }

    private func field(_ name: String, _ label: String, hint: String? = nil) -> Field {
        Field(name, label, hint: hint, errors: errors)
    }
}
