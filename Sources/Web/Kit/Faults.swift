import Domain
import HTML

extension FieldErrors {
    /// The faults of a refusal, at their fields.
    init(_ faults: [Invalid]) {
        self.init()
        for fault in faults { add(fault.field, fault.message) }
    }
}
