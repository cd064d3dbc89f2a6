//! The photograph of the tour: nobody's rifle, drawn with rectangles.

use proofmark_core::{Error, Result};

const WIDTH: usize = 640;
const HEIGHT: usize = 200;
/// Left, top, right, bottom and shade of what is drawn, from the back to the front.
const SHAPES: [[usize; 5]; 9] = [
    [0, 150, 640, 200, 190],  // the table
    [20, 78, 170, 124, 90],   // stock
    [170, 74, 380, 108, 60],  // receiver
    [380, 80, 500, 104, 95],  // handguard
    [500, 86, 620, 94, 50],   // barrel
    [590, 62, 598, 88, 50],   // foresight
    [210, 108, 244, 150, 70], // grip
    [290, 108, 336, 164, 55], // magazine
    [200, 84, 300, 98, 150],  // where the serial is
];

/// A small picture as PNG.
pub(super) fn png() -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, WIDTH as u32, HEIGHT as u32);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let pixels: Vec<u8> = (0..WIDTH * HEIGHT).map(|n| shade(n % WIDTH, n / WIDTH)).collect();
    let mut writer = encoder.write_header().map_err(Error::internal)?;
    writer.write_image_data(&pixels).and_then(|()| writer.finish()).map_err(Error::internal)?;
    Ok(bytes)
}

fn shade(x: usize, y: usize) -> u8 {
    let covers = |[left, top, right, bottom, _]: &&[usize; 5]| {
        (*left..*right).contains(&x) && (*top..*bottom).contains(&y)
    };
    SHAPES.iter().rev().find(covers).map_or(230, |[.., shade]| *shade as u8)
}
