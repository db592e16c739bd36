package org.opora.classification;

import java.util.UUID;

/** Categories and tracks of a school. Track 3 (prevention) is every school's. */
public record TrackSet(UUID schoolId, boolean shnor, boolean shnsu, boolean risk, boolean track1, boolean track2) {}
