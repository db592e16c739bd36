package org.opora.roadmap;

/** Which rows of a plan go into the next one; cancelled rows never do. */
public enum RowsCarried {
    ALL,
    UNFINISHED
}
