import Domain

extension Pen {
    /// The four buckets with their shapes, on two lines of two; takes 48 pixels.
    mutating func legend(x: Double, y: Double, of counts: [BucketCount]) {
        for (index, part) in counts.enumerated() {
            let left = x + (index < 2 ? 0 : 330)
            let base = y + Double(index % 2) * 24
            add(part.bucket.shape(at: (left + 7).short, (base - 5).short))
            text(part.label, x: (left + 20).short, y: base)
        }
    }

    /// The buckets one under the other, for a drawing that may be as narrow as a phone; gives back the height taken.
    mutating func legend(y: Double, of counts: [BucketCount], isCounted: Bool = false) -> Double {
        var base = y
        let left = isCounted ? 46.0 : 20
        for part in counts {
            add(part.bucket.shape(at: "7", (base - 5).short))
            if isCounted {
                text(String(part.count), x: "38", y: base, anchor: "end", isStrong: true)
            }
            for line in part.label.wrapped(width: Pen.narrowest - left, size: 14, limit: 2) {
                text(line, x: left.short, y: base)
                base += 18
            }
            base += 6
        }
        return base - y
    }
}
