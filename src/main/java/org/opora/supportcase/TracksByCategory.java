package org.opora.supportcase;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Tracks straight from the categories, until a decision table answers. */
@Component
@Fallback
class TracksByCategory implements TrackPolicy {

    @Override
    public List<ListedSchool> approvedList(UUID cycleId) {
        return List.of();
    }

    @Override
    public Tracks tracksOf(UUID cycleId, Categories categories) {
        return new Tracks(categories.shnor(), !categories.shnor() && (categories.risk() || categories.shnsu()));
    }
}
