package org.opora.roadmap;

import java.util.UUID;

/** Something of a measure was counted anew. */
record EvidenceCounted(UUID measureId) {}
