import Domain
import Storage
import Testing

@testable import Web

/// What may be a password.
@Suite struct GuessablePasswordTests {
    private let words = [
        "Nadia Perrin", "nadia.perrin@montreuil-sante.example", "CLS de Montreuil", "montreuil-2024",
        "Ville de Montreuil", "Île-de-France",
    ]

    @Test(arguments: [
        "123456789012345", "987654321098765", "footballfootball", "football football football",
        "motdepassemotdepasse", "motdepasse123456", "MotDePasse-2024-!", "m0td3p4ss3m0td3p4ss3",
        "azertyuiopqsdfghjklm", "qwertyuiopasdfghjkl", "poiuytrezaazertyuiop", "abcdefghijklmnop",
        "azeazeazeazeazeaze", "1qaz2wsx3edc4rfv", "aaaaaaaaaaaaaaaa", "abababababababab",
        "nadia.perrin@montreuil-sante.example", "NadiaPerrin2024!", "perrin nadia 1987", "Montreuil-2024-cls",
        "jalonjalonjalon", "contrat local de santé", "coordination2024", "bienvenue chez jalon",
        "soleil marseille 13", "Bonjour123456789", "iloveyou iloveyou", "administrateur1",
        "password12345678", "P@ssw0rdP@ssw0rd", "juillet2023juillet", "toulouse toulouse 31",
        "147258369147258", "20242025202620272028", "xk7xk7xk7xk7xk7xk7",
    ])
    func `what anybody would try first is no password`(password: String) {
        let fault = Passwords.weakness(of: password, knowing: words)
        #expect(fault?.contains("trop facile à deviner") == true, "\(password)")
    }

    @Test(arguments: [
        "quatre chevaux sous la pluie", "phrase de passe des essais", "tilleul orage cadence mauve",
        "une longue phrase de passe", "Le hibou range 7 tambours", "vK9#tq2Lp!xZ4mWd",
        "cerise-brouette-quai-velours", "mon vélo grince à Montreuil",
    ])
    func `words without relation are a password`(password: String) {
        #expect(Passwords.weakness(of: password, knowing: words) == nil, "\(password)")
    }

    @Test func `what the product makes up is always one`() {
        for _ in 0..<200 { #expect(Passwords.weakness(of: Passwords.composed(), knowing: words) == nil) }
    }

    @Test func `a password is long, and not endless`() {
        #expect(Passwords.weakness(of: "vK9#tq2Lp!")?.contains("15 caractères") == true)
        #expect(Passwords.weakness(of: String(repeating: "é", count: 501))?.contains("octets") == true)
    }

    @Test func `two hundred common words are known`() {
        #expect(Set(CommonWords.all).count >= 200)
    }

    @Test func `the account's own words and its contract's are known when a password is chosen`() async throws
    {
        try await TestSite.run { site in
            let member = try site.member(.coordinator)
            for password in ["coordinator@melun.example", "Melun Val de Seine 77"] {
                #expect(try await site.site.passwordFault(password, for: member) != nil, "\(password)")
            }
        }
    }
}
