package org.opora.schedule;

import java.util.List;

/** Moves every year that an expression names; a place without a year stays as it is. */
final class MovedYears {

    private MovedYears() {}

    static Expression by(Expression expression, int years) {
        List<Term> moved =
                expression.terms().stream().map(term -> moved(term, years)).toList();
        return new Expression(moved, expression.annual(), expression.notes());
    }

    private static Term moved(Term term, int years) {
        if (term instanceof Term.At at) {
            return new Term.At(at.place().plusYears(years));
        }
        if (term instanceof Term.Until until) {
            return new Term.Until(until.place().plusYears(years));
        }
        if (term instanceof Term.Since since) {
            return new Term.Since(since.place().plusYears(years));
        }
        if (term instanceof Term.Between between) {
            return new Term.Between(
                    between.from().plusYears(years), between.to().plusYears(years));
        }
        if (term instanceof Term.Repeated repeated && repeated.bounds() != null) {
            Term bounds = moved(repeated.bounds(), years);
            return new Term.Repeated(repeated.rhythm(), repeated.day(), repeated.until(), repeated.following(), bounds);
        }
        return term;
    }
}
