package org.opora.roadmap.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.error.OporaException;
import org.opora.roadmap.AmendedRow;
import org.opora.roadmap.AmendmentKind;
import org.opora.roadmap.ProposeAmendment;

/** A change of a plan as the coordinator words it. */
record AmendmentForm(
        @Nullable AmendmentKind kind,
        @Nullable UUID row,
        @Nullable String section,
        @Nullable String number,
        @Nullable String activity,
        @Nullable String executor,
        @Nullable String dates,
        @Nullable String result,
        @Nullable String grounds) {

    ProposeAmendment.Proposal toProposal() {
        if (kind == null) {
            throw new OporaException("roadmap.kindMissing");
        }
        return new ProposeAmendment.Proposal(
                kind,
                kind == AmendmentKind.ADD ? null : row,
                new AmendedRow(
                        Words.optional(section),
                        Words.optional(number),
                        Words.optional(activity),
                        Words.optional(executor),
                        Words.optional(dates),
                        Words.optional(result)),
                Words.required(grounds, "roadmap.reasonMissing"));
    }
}
