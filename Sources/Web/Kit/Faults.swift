import Domain
import HTML

extension Refusal {
    /// The same, of a form that asks one row alone: «decisions.2.text» is its «text».
    func within(_ row: String) -> Refusal {
        guard case .invalid(let faults) = self else { return self }
        return .invalid(
            faults.map {
                $0.field.hasPrefix(row) ? Invalid(String($0.field.dropFirst(row.count)), $0.message) : $0
            })
    }
}

extension FieldErrors {
    /// The faults of a refusal, at their fields.
    init(_ faults: [Invalid]) {
        self.init()
        for fault in faults { add(fault.field, fault.message) }
    }
}
