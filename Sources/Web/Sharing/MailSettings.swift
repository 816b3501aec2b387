import Domain
import Foundation

/// How the instance sends mail, when it does.
package struct MailSettings: Sendable {
    /// The program and its arguments: «/usr/bin/msmtp -t». It reads the message, recipient included, on its input.
    let command: [String]
    /// Who writes.
    let sender: Mailbox
    /// The folder where letters are handed over, beside the data.
    let spool: String

    package init(command: [String], sender: Mailbox, spool: String) {
        self.command = command
        self.sender = sender
        self.spool = spool
    }

    /// How many letters are on their way at once.
    static let atOnce = 2
    /// Seconds that a command may take. A client waits 10 minutes for the answer to a message that it has given whole
    /// (RFC 5321, 4.5.3.2.6): to end it sooner could have the message sent twice.
    static let timeLimit = 660
}
