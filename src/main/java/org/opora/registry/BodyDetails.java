package org.opora.registry;

/**
 * What an administrator says about a body of a municipality.
 *
 * @param headPost post of its head as it stands under an order
 */
public record BodyDetails(BodyKind kind, String name, String headPost) {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_POST = 120;
}
