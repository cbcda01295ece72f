/** A drag as both browsers' drivers do it. */
interface Mouse {
  move(x: number, y: number, options?: { steps?: number }): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Takes hold of the chip at `from` and lets go of it at the top left corner of the box, in CSS px of the window. */
export async function dragToTopLeft(mouse: Mouse, from: Point, box: Point): Promise<void> {
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x - 40, from.y + 3, { steps: 3 });
  await mouse.move(box.x + 4, box.y - 2, { steps: 3 });
  await mouse.up();
}
