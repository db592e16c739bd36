package org.opora.plansource;

/** A run of characters on a page: where its line stands (from the top), where it begins and ends, how high its letters are. */
record PdfWord(float x, float end, float y, float height, String text) {}
