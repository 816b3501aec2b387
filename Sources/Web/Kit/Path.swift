import Domain
import Formats
import FoundationEssentials
import Storage

/// The addresses of the site, beside which routes are written.
package enum Path {
    static let home = "/"
    /// The form that came too late, filled in.
    static let lateForm = "/reprise"
    /// How long the session lives.
    static let session = "/session"
    static let signIn = "/connexion"
    static let signOut = "/deconnexion"
    static let admin = "/admin"
    static let newAccount = "/admin/comptes/nouveau"
    static let accessibility = "/accessibilite"
    /// What is told of personal data.
    static let privacy = "/confidentialite"
    /// Where the administration fills both.
    static let writtenAccessibility = "/admin/accessibilite"
    static let writtenPrivacy = "/admin/confidentialite"
    static let health = "/sante"

    /// One's own account.
    static let account = "/compte"
    static let ownName = "/compte/nom"
    static let ownPassword = "/compte/mot-de-passe"
    static let forgotten = "/mot-de-passe-oublie"
    /// What was refused, for who administers.
    static let security = "/admin/securite"

    /// The sign-in page that leads back to a page.
    static func signIn(then target: String) -> String {
        "\(signIn)?retour=\(Percent.encoded(target))"
    }

    /// The page where an invitation is taken.
    static func invitation(_ token: String) -> String { "/invitation/\(token)" }

    /// The dashboard of a contract, under which all its pages are.
    package static func contract(_ slug: String) -> String { "/cls/\(slug)" }
    static func strategy(_ slug: String) -> String { "/cls/\(slug)/strategie" }
    static func axes(_ slug: String) -> String { "/cls/\(slug)/axes" }
    static func actions(_ slug: String) -> String { "/cls/\(slug)/fiches" }
    static func action(_ slug: String, _ number: Int) -> String { "/cls/\(slug)/fiches/\(number)" }
    static func tree(_ slug: String) -> String { "/cls/\(slug)/arbre" }
    static func assessments(_ slug: String) -> String { "/cls/\(slug)/bilans" }
    static func assessment(_ slug: String, _ id: ID<Assessment>) -> String { "/cls/\(slug)/bilans/\(id)" }
    static func assessmentTable(_ slug: String, _ occasion: AssessmentTable.Occasion? = nil) -> String {
        let asked = occasion.map { "?date=\($0.day.iso)&type=\($0.kind.word)" } ?? ""
        return "\(assessments(slug))/tableau\(asked)"
    }
    static func newAssessment(_ slug: String, _ number: Int) -> String {
        "/cls/\(slug)/bilans/nouveau?fiche=\(number)"
    }
    static func synthesis(_ slug: String, _ day: Day? = nil) -> String {
        "/cls/\(slug)/synthese" + (day.map { "?date=\($0.iso)" } ?? "")
    }
    static func journal(_ slug: String) -> String { "/cls/\(slug)/journal" }
    static func entry(_ slug: String, _ id: ID<JournalEntry>) -> String { "/cls/\(slug)/journal/\(id)" }
    static func newEntry(_ slug: String, fiche number: Int? = nil) -> String {
        "/cls/\(slug)/journal/nouveau" + (number.map { "?fiche=\($0)" } ?? "")
    }
    static func editEntry(_ slug: String, _ id: ID<JournalEntry>) -> String { "\(entry(slug, id))/modifier" }
    static func removeEntry(_ slug: String, _ id: ID<JournalEntry>) -> String {
        "\(entry(slug, id))/suppression"
    }
    static func meetings(_ slug: String) -> String { "/cls/\(slug)/reunions" }
    static func meeting(_ slug: String, _ id: ID<Meeting>) -> String { "/cls/\(slug)/reunions/\(id)" }
    /// The form of a new meeting, which may begin as another.
    static func newMeeting(_ slug: String, as model: ID<Meeting>? = nil) -> String {
        "/cls/\(slug)/reunions/nouvelle" + (model.map { "?modele=\($0)" } ?? "")
    }
    static func editMeeting(_ slug: String, _ id: ID<Meeting>) -> String { "\(meeting(slug, id))/modifier" }
    static func removeMeeting(_ slug: String, _ id: ID<Meeting>) -> String {
        "\(meeting(slug, id))/suppression"
    }
    /// A decision on the page of its meeting.
    static func decision(_ slug: String, _ id: ID<Meeting>, _ decision: ID<Decision>) -> String {
        "\(meeting(slug, id))#decision-\(decision)"
    }
    /// A conclusion on the page of its meeting.
    static func conclusion(_ slug: String, _ id: ID<Meeting>, _ conclusion: ID<Conclusion>) -> String {
        "\(meeting(slug, id))#conclusion-\(conclusion)"
    }
    static func reviews(_ slug: String) -> String { "/cls/\(slug)/revues" }
    static func review(_ slug: String, _ quarter: Quarter) -> String { "/cls/\(slug)/revues/\(quarter.code)" }
    static func directory(_ slug: String) -> String { "/cls/\(slug)/annuaire" }
    static func organization(_ slug: String, _ id: ID<Organization>) -> String {
        "\(directory(slug))/structures/\(id)"
    }
    static func person(_ slug: String, _ id: ID<Person>) -> String { "\(directory(slug))/personnes/\(id)" }
    static func history(_ slug: String) -> String { "/cls/\(slug)/historique" }
    static func history(_ slug: String, _ kind: ObjectKind, _ id: Int64) -> String {
        "/cls/\(slug)/historique?objet=\(kind.rawValue)&id=\(id)"
    }
    static func undo(_ slug: String, _ row: Int64) -> String {
        "/cls/\(slug)/historique/\(row)/retablissement"
    }
    /// A file of the contract: a photograph, a document.
    static func file(_ slug: String, _ name: String) -> String { "/cls/\(slug)/fichiers/\(name)" }
    static func search(_ slug: String) -> String { "/cls/\(slug)/recherche" }
}
