import HTML
import MarkupCheck
import Testing

struct FieldTests {
    let errors: FieldErrors = ["title": "Donnez un intitulé."]

    @Test func `a field ties its label, its hint and its error`() {
        let field = Field("title", "Intitulé", hint: "Court", errors: errors, isRequired: true).text("a")
        let words = field.text
        #expect(words.contains("<label class=\"field-label\" for=\"champ-title\">"))
        #expect(words.contains("aria-describedby=\"champ-title-aide champ-title-erreur\""))
        #expect(words.contains("aria-invalid=\"true\""))
        #expect(words.contains("id=\"champ-title-erreur\""))
        #expect(words.contains("(obligatoire)"))
        #expect(words.contains("value=\"a\""))
        #expect(MarkupChecker.faults(in: words).isEmpty)
    }

    @Test func `a field that is right says nothing of errors`() {
        let words = Field("code", "Code", errors: errors).text(nil).text
        #expect(!words.contains("aria-"))
        #expect(!words.contains("value="))
    }

    @Test func `a password is never given back`() {
        #expect(!Field("password", "Mot de passe").password().text.contains("value="))
    }

    @Test func `a date says how it may be written`() {
        let words = Field("horizon", "Échéance prévue").date("T3 2023").text
        #expect(words.contains("T3\u{A0}2023 ou fin\u{A0}2023"))
        #expect(words.contains("aria-describedby=\"champ-horizon-aide\""))
        let refused = Field("horizon", "Échéance", errors: ["horizon": "Écrivez une date."]).date("x").text
        #expect(refused.contains("aria-describedby=\"champ-horizon-aide champ-horizon-erreur\""))
    }

    @Test func `a text that starts with a line break keeps it`() {
        #expect(Field("context", "Constat").textarea("\nA").text.contains(">\n\nA</textarea>"))
    }

    @Test func `the error summary leads to the first answer of a group`() {
        let errors: FieldErrors = ["attained": "Dites-le."]
        let group = Field("attained", "Atteinte", errors: errors)
            .radios([Choice("oui", "Oui"), Choice("non", "Non")], selected: "non")
        let page = HTML.errorSummary(errors) + group
        #expect(page.text.contains("href=\"#champ-attained\""))
        #expect(page.text.contains("id=\"champ-attained\""))
        #expect(page.text.contains("value=\"non\" checked"))
        #expect(MarkupChecker.faults(in: page.text).isEmpty)
    }

    @Test func `the error summary counts in French`() {
        #expect(HTML.errorSummary([:]).isEmpty)
        #expect(HTML.errorSummary(errors).text.contains("Un point est à corriger"))
        #expect(HTML.errorSummary(["a": "A", "b": "B"]).text.contains("2\u{A0}points sont à corriger"))
    }

    @Test func `repeated rows are numbered and spare ones are empty`() {
        let columns = [
            RowColumn("date", "Date", .date), RowColumn("title", "Étape"),
            RowColumn("owner", "Structure", .suggested(["CPAM 77"])),
            RowColumn("state", "État", .choice([Choice("faite", "Faite")])),
        ]
        let words = Field("steps", "Étapes").rows(columns, values: [["mars", "Réunion", "CPAM 77", "faite"]])
            .text
        #expect(words.contains("name=\"steps.0.title\" value=\"Réunion\""))
        #expect(words.contains("name=\"steps.2.title\" value=\"\""))
        #expect(!words.contains("name=\"steps.3.title\""))
        #expect(words.contains("<option value=\"faite\" selected>"))
        #expect(MarkupChecker.faults(in: words).isEmpty)
    }

    @Test func `an error in a row stands at its cell`() {
        let errors: FieldErrors = ["steps.0.date": "Écrivez une date."]
        let rows = Field("steps", "Étapes").rows([RowColumn("date", "Date")], values: [["x"]], errors: errors)
        #expect(rows.text.contains("aria-describedby=\"champ-steps.0.date-erreur\""))
        #expect(MarkupChecker.faults(in: (HTML.errorSummary(errors) + rows).text).isEmpty)
    }

    @Test func `rows shorter than their columns are completed`() {
        let columns = [RowColumn("a", "A"), RowColumn("b", "B")]
        let words = Field("x", "X").rows(columns, values: [["1"]], spare: 0).text
        #expect(words.contains("name=\"x.0.b\" value=\"\""))
    }

    @Test func `a form carries its token and its version`() {
        let words = HTML.form(action: "/f", csrf: "j<t", version: 7, isDraft: true) { .empty }.text
        #expect(words.contains("name=\"_csrf\" value=\"j&lt;t\""))
        #expect(words.contains("name=\"_version\" value=\"7\""))
        #expect(words.contains(" data-draft"))
        let button = HTML.postButton(
            "Retirer", action: "/x", csrf: "j", about: "la fiche 3", values: ["sens": "bas"])
        #expect(button.text.contains("Retirer<span class=\"hidden\"> la fiche 3</span>"))
        #expect(button.text.contains("name=\"sens\" value=\"bas\""))
    }
}
